/** The page as the server made it; null once it is interactive. */
let served: string | null = null;

/** Called before hydration. An error page that the server made is no page to go back to. */
export function rememberServed(): void {
	if (!document.querySelector('main[data-error]')) served = document.documentElement.outerHTML;
}
export function forgetServed(): void {
	served = null;
}

/** Puts the server's page back where hydration failed: its links and forms work without scripts. */
export function restoreServed(): void {
	if (served === null) return;
	const page = new DOMParser().parseFromString(served, 'text/html');
	for (const script of Array.from(page.scripts)) script.remove();
	served = null;
	document.open();
	document.write(`<!doctype html>${page.documentElement.outerHTML}`);
	document.close();
}
