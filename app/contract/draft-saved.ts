/** What the server answers to a draft that saved itself. */
export type DraftSaved =
	| { readonly ok: true; readonly link: string; readonly revision: number; readonly at: string }
	| {
			readonly ok: false;
			readonly code: 'invalid' | 'stale' | 'call over' | 'settled' | 'busy';
			readonly text: string;
	  };
