/** Error pages: Remix's error boundary, and plain pages that the server sends without Remix. */
export const errors = {
	/** The title of a page that answers a form which was refused. */
	inTitle: (title: string) => `Error: ${title}`,
	front: 'To the front page',
	ballot: 'Back to my ballot',
	help: (requestId: string) => `If you ask someone for help, tell them: ${requestId}`,
	missing: {
		name: 'Nothing here',
		title: 'There is nothing at this address',
		text: 'It may have been mistyped, or the page may have moved. A desk opens for the organisers of its group only: whoever has left the group finds nothing here any more.',
	},
	cut: {
		name: 'This link is not whole',
		title: 'This link is not whole',
		text: 'Its end was cut off on the way, as some mail and chat programs do. Nothing is lost. Go back to where you got it and copy the whole link, up to its last letter. Or ask the organisers to send it again.',
	},
	pass: {
		name: 'This pass has ended',
		title: 'This pass has ended',
		text: 'An organiser ended it, or the dinner is over. What you did before stays; what you pressed just now was not done. Ask an organiser for a new pass if you still help.',
	},
	rehearsal: {
		name: 'This rehearsal has ended',
		title: 'This rehearsal has ended',
		text: 'Everything in it is deleted, and the real dinner is as it was. Go back to the desk.',
	},
	passing: {
		name: 'Try again in a moment',
		title: 'Stockpot cannot reach its records just now',
		text: 'It is not your fault, and nothing that was saved is lost. Please try again in a moment. If you had just pressed a button, look first whether it was done.',
	},
	signedOut: {
		name: 'Signed out',
		title: 'You are signed out, so this was not done',
		text: 'Your sign-in ended, on this device or from another one. What you typed is kept on this page, except passwords. Sign in, come back to this tab, and send it again.',
		signIn: 'Sign in, in a new tab',
		again: 'Send it again',
	},
	wrong: {
		name: 'Something went wrong',
		title: 'Something went wrong here',
		text: 'It is not your fault, and nothing that was saved is lost. Please try again in a moment.',
	},
	/** Requests that are refused before Remix, by HTTP status. */
	refused: {
		400: { title: 'This address could not be read', text: 'Please check the address and try again.' },
		403: {
			title: 'That did not come from this page',
			text: 'For safety nothing was changed. If a translation service shows you this page, open its own address instead. If not, go back, reload the page and try again. If this comes twice, use another browser.',
		},
		405: {
			title: 'That cannot be done here',
			text: 'Nothing was changed. Go to the front page and try again from there.',
		},
		411: {
			title: 'That arrived without its size',
			text: 'Nothing was changed. Please try again from another browser or network.',
		},
		413: {
			title: 'That is too big',
			text: 'Pictures may be up to 10 MB. Nothing was changed. Go back and try a smaller one.',
		},
		415: { title: 'That could not be read', text: 'Nothing was changed. Go back, reload the page and try again.' },
		421: {
			title: 'This server has another address',
			text: 'Nothing was changed. Open the address that the organisers gave you.',
		},
		500: { title: 'Something went wrong here', text: 'It is not your fault. Please try again in a moment.' },
	},
};
