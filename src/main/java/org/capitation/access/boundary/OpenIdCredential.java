package org.capitation.access.boundary;

import jakarta.security.enterprise.credential.Credential;
import org.capitation.access.Account;

/** 已由提供方核实: stands for an account that the provider has vouched for. */
record OpenIdCredential(Account account) implements Credential {}
