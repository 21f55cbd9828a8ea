/** The server's answer to an automatic save of a draft. */
export type DraftSaved =
	| { readonly ok: true; readonly link: string; readonly revision: number; readonly at: string }
	| {
			readonly ok: false;
			readonly code: 'invalid' | 'stale' | 'call over' | 'settled' | 'busy';
			readonly text: string;
	  };
