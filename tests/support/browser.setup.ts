import { prepareBrowsers } from '../../app/commands/browser';
import { prepareFirefox } from './firefox';

/** Installs a Chromium and a Firefox before the first file needs them, because two files could install them at the same time. */
export default function prepare(): void {
	prepareBrowsers();
	prepareFirefox();
}
