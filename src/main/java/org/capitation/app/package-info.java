/** What joins the parts to one application: start-up, clock, REST application, health. */
package org.capitation.app;
