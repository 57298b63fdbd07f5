/**
 * 作业: long work with progress, that goes on when its page is closed.
 *
 * <ul>
 *   <li>J1 – of a kind, at most one job of a county runs; what is asked for meanwhile waits for its
 *       turn, the earliest first.
 *   <li>J2 – a job acts in the name of whoever asked for it.
 *   <li>J3 – a job can be asked to stop; it does so where nothing is half done.
 *   <li>J4 – when the server was stopped or killed under a job, the job goes on when that is
 *       noticed if its kind can, and has failed for that reason if it cannot: none is "running" for
 *       ever.
 *   <li>J5 – the table of jobs decides, not the memory of a server: what runs bears the life of the
 *       server that runs it, and a server whose job was taken over by another can neither tell of
 *       its progress nor end it.
 *   <li>J6 – every end has its words: those of the feature, of the frame, or a number that is also
 *       in the log.
 *   <li>J7 – several servers may work on one database. Each tells every five seconds that it is
 *       there; one that has said that it ends, was silent for a minute, or whose folder another has
 *       taken, is there no more, and its jobs go on elsewhere (J4). A job that needs something
 *       which only one server has waits for that server.
 * </ul>
 *
 * <p>A feature takes part by a {@link org.capitation.job.Job}; what a job is about and what came
 * out of it is kept by the feature, its checkpoints too: they lie in the very transactions that
 * write the rows, which those of a Jakarta Batch repository would only accompany.
 */
package org.capitation.job;
