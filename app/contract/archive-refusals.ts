import { ARCHIVE_VERSION } from './archive';

export const NOTHING_IMPORTED = 'Nothing was imported.';

/** Why an archive is not read. `name`: the file in it. */
export type ReadRefusal =
	| { readonly code: 'no archive' | 'too large' }
	| { readonly code: 'newer'; readonly version: number }
	| { readonly code: 'damaged' | 'odd name' | 'odd content'; readonly name: string };
/** Why nothing may be taken out, brought in or deleted now. `dinner on`: of this group. `other dinner on`: of any other of the install. */
export type NightRefusal = 'dinner on' | 'other dinner on';
/** `breaks`: the rows contradict each other or a rule of the database. `known`: with the address of the group that is here. */
export type ImportRefusal =
	| ReadRefusal
	| { readonly code: 'slug taken' | 'bad slug' | 'known'; readonly slug: string }
	| { readonly code: 'nobody' | 'disk full' | NightRefusal }
	| { readonly code: 'breaks'; readonly rule: string };

/** What is wrong with the archive, and what to do. Whoever shows it adds that nothing was imported. */
export function sayImportRefusal(why: ImportRefusal): string {
	switch (why.code) {
		case 'no archive':
			return 'This is no archive of a soup group, or its beginning is damaged. Its name ends in .stockpot.tar.gz, as it was downloaded.';
		case 'newer':
			return `The archive has version ${why.version}, and this Stockpot reads up to version ${ARCHIVE_VERSION}. Update this Stockpot, then import it again.`;
		case 'too large':
			return 'What is in it is larger than any archive of a soup group.';
		case 'damaged':
			return `The archive is damaged or not whole, at ${why.name}. Download it again, or copy it again.`;
		case 'odd name':
			return `It holds something that no archive has: ${JSON.stringify(why.name.slice(0, 80))}. Use the file that a Stockpot wrote, unchanged.`;
		case 'odd content':
			return `What ${why.name} in it says is not what an archive says there. Use the file that a Stockpot wrote, unchanged.`;
		case 'slug taken':
			return `A group here has the address /${why.slug} already. Give this one another.`;
		case 'bad slug':
			return `No group can have the address ${JSON.stringify(why.slug.slice(0, 80))}. Give another, of small letters, digits and hyphens.`;
		case 'known':
			return `This group is here already, at /${why.slug}.`;
		case 'nobody':
			return 'There is no such organiser here. Set this Stockpot up first, or name somebody who has an account.';
		case 'disk full':
			return 'The disk of this server is full. Make room on it, then import again.';
		case 'dinner on':
		case 'other dinner on':
			return 'A group of this Stockpot has its dinner just now, and must not wait for an import. Import it tomorrow.';
		case 'breaks':
			return `The dinners in it contradict a rule of this Stockpot (${why.rule}).`;
	}
}
