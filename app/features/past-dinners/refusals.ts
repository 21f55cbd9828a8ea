import { sentBefore } from '~/i18n/desk';
import type { AddRefusal, CorrectRefusal, ImportRefusal } from '~/services/past-dinners.server';

type Refusals<Code extends string> = Readonly<Record<Code | 'sent before', string>>;

/** What each form of past dinners says where nothing was saved. */
export const refusals: {
	readonly add: Refusals<AddRefusal>;
	readonly correct: Refusals<CorrectRefusal>;
	readonly import: Refusals<ImportRefusal>;
} = {
	add: {
		'number taken': 'There is a dinner with this number already. Choose another, or correct that one.',
		'sent before': sentBefore,
	},
	correct: {
		'no such dinner': 'There is no such dinner. Nothing was saved.',
		'corrected since':
			'Somebody corrected this dinner since you opened this page. Nothing was saved. What you typed is still here; open the page in another tab to see how it stands now.',
		'nothing changed': 'This is what is saved already, so nothing was saved.',
		'sent before': sentBefore,
	},
	import: {
		'number taken': 'Some of these numbers are taken by now. Nothing was imported: all dinners come in, or none.',
		'nothing to import':
			'There is nothing to import any more. If you have just imported it, it is in the list of past dinners.',
		'another file since':
			'Another file was sent since you opened this page. Nothing was imported: look at what is below now.',
		'sent before': sentBefore,
	},
};
