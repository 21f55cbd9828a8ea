import type { accessibility as English } from '../en/accessibility';

export const accessibility: typeof English = {
	title: 'Fududaynta qof kasta',
	description:
		'Waxa bogaggan uga shaqeeya dadka si kale wax u arka, u maqla, u dhaqaaqa ama u akhriya, iyo waxa aan weli shaqayn.',
	lead: 'Qof kastaa waa inuu halkan wax ka akhrin karo, soo-jeedin karo oo ka codayn karo.',
	holds: {
		title: 'Waxa shaqeeya',
		items: [
			'Qalab ayaa nooc kasta oo bog ah ku tijaabiya WCAG 2.2, heerka AA. Khalad ma helo.',
			'Qoraalka bogga codbixinta iyo shaashadda weyn kala-duwanaantiisu waa ugu yaraan 7:1, iftiin iyo madow labadaba.',
			'Codbixinta oo dhan waxaa lagu samayn karaa kiiboodhka keliya. Akhriyaha shaashaddu wax kasta hal mar ayuu yidhaahdaa.',
			'Waxba lama gooyo marka la weyneeyo 400%, ama qoraalku labanlaab noqdo.',
			'Bogga codbixintu wuu shaqeeyaa iyada oo aan qoraal-barnaamij iyo qaab la haysan, midabbada aad adigu dooratay, iyo dhaqdhaqaaq la’aan.',
			'Biraawsarrada laga bilaabo 2020 way shaqeeyaan. Kuwa ka duugsan waxay muujiyaan foom fudud oo isna shaqeeya.',
			'Waxaa jira sagaal luqadood. Telefoonka leh cod luqaddaada ah ayaa soo-jeedinnada kor u akhriya.',
			'Soo-jeediyayaashu waxay ku dari karaan codkooda. Waxaad ka maqlaysaa bogga codbixinta iyo bogga cashada.',
			'Qofna telefoon uma baahna: waxaa jira warqado, sidoo kale far waaweyn. Caawiye ayaa telefoon amaahin kara.',
		],
	},
	lacks: {
		title: 'Waxa aan weli shaqayn',
		items: [
			'Weli qof afkiisa hooyo yahay ma akhrin turjumaadaha.',
			'Weli ma tijaabin qof maalin kasta isticmaala akhriyaha shaashadda.',
			'Soo-jeedinnadu waxay ku hadhaan luqadda iyo erayada dadka qoray.',
			'Codku ma laha qoraal la socda. Waxaa ag yaal soo koobid qoran, erayo kale ah.',
			'Bogagga ay qabanqaabiyayaashu ka shaqeeyaan waa Ingiriisi keliya.',
			'Shaashadda weyn ma laha cod iyo luqadda dhegoolaha toona. Daadihiyuhu kor ayuu u akhriyaa waxa ku qoran.',
		],
	},
	tell: {
		title: 'Noo sheeg',
		text: 'Wax miyaan kuu shaqaynayn? U sheeg qabanqaabiye, cashada ka hor ama albaabka. Sabab looma baahna.',
	},
};
