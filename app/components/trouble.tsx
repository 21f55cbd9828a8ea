import { isRouteErrorResponse } from '@remix-run/react';

/** Instead of a page: nothing is at that address, or something is wrong with the server or with what it stands on. */
export function Trouble({ error }: { error: unknown }) {
	const { title, text } = words[kindOf(error)];
	return (
		<div className="page">
			<main>
				<h1>{title}</h1>
				<p>{text}</p>
				<p>
					<a href="/">To the front page</a>
				</p>
			</main>
		</div>
	);
}

/** Of the browser's tab. */
export const troubleName = (error: unknown): string => words[kindOf(error)].name;

/** The database cannot be had just now: the same again may do in a moment. */
export const isPassing = (error: unknown): boolean => kindOf(error) === 'passing';

const words = {
	missing: {
		name: 'Nothing here',
		title: 'There is nothing at this address',
		text: 'It may have been mistyped, or the page may have moved.',
	},
	passing: {
		name: 'Try again in a moment',
		title: 'Stockpot cannot reach its records just now',
		text: 'It is not your fault, and nothing that was saved is lost. Please try again in a moment. If you had just pressed a button, look first whether it was done.',
	},
	wrong: {
		name: 'Something went wrong',
		title: 'Something went wrong here',
		text: 'It is not your fault, and nothing that was saved is lost. Please try again in a moment.',
	},
};

function kindOf(error: unknown): keyof typeof words {
	if (!isRouteErrorResponse(error)) return 'wrong';
	return error.status === 404 ? 'missing' : error.status === 503 ? 'passing' : 'wrong';
}
