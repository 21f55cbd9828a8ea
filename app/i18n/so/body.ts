import type { body as English } from '../en/body';

export const body: typeof English = {
	name: 'Lama qaadin',
	title: 'Taas lama qaadin',
	safe: 'Waxba lama beddelin.',
	'no form': 'Foomkani qoraal oo keliya ayuu qaataa. Dib u noqo, bogga mar kale soo rar oo mar kale isku day.',
	unreadable: 'Foomkaas lama akhrin karin. Dib u noqo, bogga mar kale soo rar oo mar kale isku day.',
	unknown: 'Foomkaas halkan lagama yaqaan. Dib u noqo, bogga mar kale soo rar oo mar kale isku day.',
	'no key': 'Foomkaasi ma sheegayo bogga uu ka yimid. Dib u noqo, bogga mar kale soo rar oo mar kale riix.',
	'too big': 'Taasi way ka badan tahay inta foomkani qaado. Dib u noqo oo gaabi waxa dheer.',
	'too many fields':
		'Taasi waxay leedahay meelo ka badan foom kasta oo halkan yaal. Dib u noqo, bogga mar kale soo rar oo mar kale isku day.',
	'broken off': 'Taasi way go’day intii ay soo socotay. Dib u noqo oo mar kale isku day.',
	'too slow': 'Imaatinkeedu waqti dheer ayuu qaatay. Dib u noqo oo mar kale isku day.',
};
