package planted.server.launcher;

import fish.payara.micro.PayaraMicroRuntime;

/** Starts the server. */
record GoodMain(PayaraMicroRuntime server) {}
