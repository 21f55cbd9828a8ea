import { prepareBrowsers } from '../../app/commands/browser';

/** Installs a Chromium before the first file needs it, because two files could install it at the same time. */
export default prepareBrowsers;
