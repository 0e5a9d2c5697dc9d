/** Globals that packages made for Node expect; the first import of the union client. */
