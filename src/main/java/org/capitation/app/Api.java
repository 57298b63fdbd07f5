package org.capitation.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface: every feature's resources below one path. */
@ApplicationPath("api")
public class Api extends Application {}
