import { catalogue } from './catalogue';
import { recording as en } from './en/recording';

export type RecordingMessages = typeof en;
/** A pitcher's voice: on the form, and where guests hear it. */
export const recordingMessages = catalogue('recording', en);
