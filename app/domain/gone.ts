/** Thrown by a command on a group or dinner that was deleted after the request was let in. Nothing was written. */
export class Gone extends Error {}
