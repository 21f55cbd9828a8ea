/** The database cannot be opened for a reason that whoever starts the server can act on: the message is for them, in one sentence. */
export class CannotStart extends Error {}
