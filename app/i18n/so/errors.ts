import type { errors as English } from '../en/errors';

export const errors: typeof English = {
	inTitle: (title) => `Khalad: ${title}`,
	front: 'U gudub bogga hore',
	ballot: 'Ku noqo codkayga',
	help: (requestId) => `Haddii aad qof caawimaad weydiisato, u sheeg: ${requestId}`,
	missing: {
		name: 'Halkan waxba ma yaalliin',
		title: 'Ciwaankan waxba ma yaalliin',
		text: 'Waxaa dhici karta in si khaldan loo qoray, ama in bogga meel kale loo raray. Bogga qabanqaabada waxaa furi kara oo keliya qabanqaabiyayaasha kooxdaas: qofkii kooxda ka baxay halkan waxba kama helayo.',
	},
	cut: {
		name: 'Linkigani ma dhammaystirna',
		title: 'Linkigani ma dhammaystirna',
		text: 'Dhammaadkiisii ayaa go’ay intii uu soo socday, sida barnaamijyada iimaylka iyo farriimaha qaarkood sameeyaan. Waxba ma lumin. Ku noqo meeshii aad ka heshay oo koobiyee linkiga oo dhan, ilaa xarafka ugu dambeeya; ama qabanqaabiyayaasha weydiiso inay mar kale kuu soo diraan.',
	},
	pass: {
		name: 'Ruqsaddani way dhammaatay',
		title: 'Ruqsaddani way dhammaatay',
		text: 'Qabanqaabiye ayaa joojiyay, ama cashadu way dhammaatay. Wixii aad hore u qabatay way jirayaan; wixii aad hadda riixday lama fulin. Haddii aad weli caawinayso, qabanqaabiye weydiiso ruqsad cusub.',
	},
	rehearsal: {
		name: 'Tijaabadani way dhammaatay',
		title: 'Tijaabadani way dhammaatay',
		text: 'Wixii ku jiray oo dhan waa la tirtiray, cashada dhabta ahna waa sideedii. Ku noqo bogga qabanqaabada.',
	},
	passing: {
		name: 'Wax yar ka dib isku day',
		title: 'Stockpot hadda ma gaari karo diiwaankiisa',
		text: 'Khaladkaagu ma aha, wixii la kaydiyayna waxba kama lumin. Fadlan wax yar ka dib mar kale isku day. Haddii aad hadda badhan riixday, marka hore fiiri in la fuliyay.',
	},
	signedOut: {
		name: 'Waad ka baxday',
		title: 'Waad ka baxday, sidaas darteed tan lama fulin',
		text: 'Gelitaankaagii wuu dhammaaday, qalabkan ama mid kale. Waxaad qortay boggan ayaa lagu hayaa, marka laga reebo furayaasha sirta ah. Gal, ku soo noqo boggan, oo mar kale dir.',
		signIn: 'Ka gal daaqad cusub',
		again: 'Mar kale dir',
	},
	wrong: {
		name: 'Wax baa khaldamay',
		title: 'Halkan wax baa ka khaldamay',
		text: 'Khaladkaagu ma aha, wixii la kaydiyayna waxba kama lumin. Fadlan wax yar ka dib mar kale isku day.',
	},
	refused: {
		400: { title: 'Ciwaankan lama akhrin karin', text: 'Fadlan hubi ciwaanka oo mar kale isku day.' },
		403: {
			title: 'Taasi boggan kama iman',
			text: 'Ammaanka darteed waxba lama beddelin. Haddii adeeg turjumaad uu boggan ku tusayo, fur ciwaanka bogga laftiisa. Haddii kale, dib u noqo, bogga mar kale soo rar oo mar kale isku day. Haddii ay laba jeer dhacdo, isticmaal biraawsar kale.',
		},
		405: {
			title: 'Taas halkan laguma samayn karo',
			text: 'Waxba lama beddelin. U gudub bogga hore oo halkaas mar kale ka isku day.',
		},
		411: {
			title: 'Taasi waxay timid iyada oo aan cabbirkeedu la socon',
			text: 'Waxba lama beddelin. Fadlan mar kale ka isku day biraawsar kale ama shabakad kale.',
		},
		413: {
			title: 'Taasi aad bay u weyn tahay',
			text: 'Sawirradu waxay noqon karaan ilaa 10 MB. Waxba lama beddelin. Dib u noqo oo isku day mid ka yar.',
		},
		415: {
			title: 'Taas lama akhrin karin',
			text: 'Waxba lama beddelin. Dib u noqo, bogga mar kale soo rar oo mar kale isku day.',
		},
		421: {
			title: 'Server-kani ciwaan kale ayuu leeyahay',
			text: 'Waxba lama beddelin. Fur ciwaankii qabanqaabiyayaashu ku siiyeen.',
		},
		500: {
			title: 'Halkan wax baa ka khaldamay',
			text: 'Khaladkaagu ma aha. Fadlan wax yar ka dib mar kale isku day.',
		},
	},
};
