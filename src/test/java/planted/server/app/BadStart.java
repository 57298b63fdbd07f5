package planted.server.app;

import fish.payara.micro.PayaraMicroRuntime;

/** Is not in the launcher's jar, which alone has this library. */
record BadStart(PayaraMicroRuntime server) {}
