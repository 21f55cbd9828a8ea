import type { pitch as English } from '../en/pitch';
import { formatsIn } from '../format';
import { errors, name } from './pitch-errors';

const { count } = formatsIn('zh');

export const pitch: typeof English = {
	skip: '跳到表单',
	skipToPitch: '跳到推介内容',
	dinner: (n, date) => `第${n}场晚餐会，${date}`,
	heading: '推介一个项目',
	lead: (minutes, questionsWanted) =>
		`四步：写好，提交，等我们回复，上台推介。当晚您有${count(minutes)}分钟${
			questionsWanted > 0 ? `，并回答${count(questionsWanted)}个问题` : ''
		}。`,
	deadline: (when) => `请在${when}之前提交。在那之前都可以改。`,
	deadlineSent: (when) => `${when}之前都可以修改或撤回。`,
	noAccount: '不需要账号。您会得到一个专用链接，用来再回到这里。',
	whatCounts: '按什么给项目打分',
	call: {
		over: {
			title: '项目征集已结束',
			text: (who) => `这场晚餐会不再接收推介。如果您觉得弄错了，请问${name(who)}。`,
		},
		cancelled: {
			title: '这场晚餐会已取消',
			text: (who) => `它不接收推介。下一场的情况请问${name(who)}。`,
		},
	},
	overAt: (when, early) => (early ? '项目名单公布时，征集提前结束了。' : `截止时间是${when}。`),
	toDinner: '到晚餐会的页面',

	sections: {
		project: '您的项目',
		criteria: '它怎么符合要求',
		plan: '计划',
		you: '您的信息',
		picture: '图片和您的声音',
	},
	part: (n, of) => `第${n}部分，共${of}部分`,
	seen: { guests: '来宾会看到', organisers: '只有主办人看到' },
	optional: '（可不填）',
	needed: '（必填）',
	neededWithPicture: '（有图片时必填）',
	errorPrefix: '错误：',
	questions: {
		title: () => '您的项目的标题',
		what: () => '您的项目是什么？',
		why: (place) => `它对${place}为什么重要？`,
		money: () => '您打算怎么用这笔钱？',
		when: () => '您什么时候做，怎么告诉大家进展？',
	},
	criterion: (criterionName) => `${criterionName}：您的项目怎么做到这一点？`,
	categories: {
		arts: '艺术',
		'land use and urban agriculture': '土地利用和城市农业',
		enterprise: '创业',
		'social justice': '社会公平',
		education: '教育',
		technology: '科技',
		housing: '住房',
		'city services': '城市服务',
	},
	inLanguage: (name) => `语言：${name}`,
	languages: { other: '其他语言', unlisted: '不在此列表中的语言', none: '没有第二种语言' },
	labels: {
		secondLang: '第二份简介的语言',
		secondWhat: '用该语言写的简介',
		lang: '您用哪种语言书写',
		categories: '它属于哪一类？',
		presenter: '来宾看到的您的名字',
		picture: '图片',
		pictureNew: '换一张图片',
		pictureDescription: '图片上是什么',
		removePicture: '去掉图片',
		contactName: '联系人姓名',
		contactEmail: '电子邮件',
		contactPhone: '电话',
		reportBack: '如果我们胜出，会在以后的晚餐会上告诉大家结果如何',
		underAge: '我未满18岁',
		shownName: '未满18岁的，填写可以公开的名字（不带姓）',
		website: '这里请留空',
	},
	hints: {
		secondWhat: '给更习惯读该语言的客人。内容与“您的项目是什么？”的回答相同。',
		lang: '客人会读到您写的原文。页面会说明这是哪种语言。',
		title: '几个字就好，像菜单上的菜名。',
		what: '两三句话，像跟邻居聊天那样。',
		money: '您会花在什么上面？奖金池通常是几百英镑。',
		when: '大概的日期就可以。',
		categories: '符合的都可以勾选。',
		presenter: '个人或团体都可以。如果您未满18岁，来宾只看到您在下面填写的名字。',
		contactName: '如果就是上面的名字，可以留空。',
		picture: '照片或画，最大10 MB。您按下面任何一个按钮时就会保存。',
		pictureDescription: '给看不见图片的人。',
		shownName: '来宾只看到这个名字，看不到您姓名的其他部分。满18岁的请留空。',
		underAge: '在家长或监护人同意之前，不会给任何人看。主办人会来询问。',
		promise: '出了钱的来宾想知道后来怎么样。',
	},
	upTo: (limit) => `最多${count(limit)}个字`,
	counted: (letters, limit) =>
		letters > limit
			? `${count(letters)}个字，最多${count(limit)}个字：多了${count(letters - limit)}个字`
			: `${count(letters)}个字，最多${count(limit)}个字`,

	buttons: {
		change: '修改这份推介',
		later: '保存，以后再写',
		preview: '预览',
		submit: '提交',
		saveChanges: '保存修改',
		previewChanges: '保存修改并预览',
		withdraw: '撤回这份推介',
		withdrawNow: '是的，撤回',
		edit: '继续写',
		copy: '复制',
		copied: '已复制。',
		putBack: '恢复',
		throwAway: '丢弃',
		compare: '两份都给我看',
	},
	beforeSubmit: '截止之前可以修改，也可以撤回。',
	withdrawNote: '不会再给任何人看。无法撤销；您可以用新的表单再次推介。',

	errors,
	alsoSaved: '期间保存的：',
	nothing: '无',

	save: {
		label: '是否已保存',
		savedNow: '已保存。',
		saving: '正在保存',
		saved: (at) => `${at}已保存`,
		failed: '没有保存：正在重试。您填写的内容留在这部手机上。',
		local: '还没有保存。写完请按“保存修改”。',
		unsaved: '这部手机上有上次没有保存的文字。',
		onDevice:
			'保存之前，这台设备会把您填写的内容最多保留12小时，不含姓名、电子邮件和电话号码。提交之后，设备就不再保留。',
	},

	states: {
		draft: {
			title: '这是草稿。只有您能看到。',
			text: '请在截止之前提交。在那之前，您可以用这个链接回到这里。',
		},
		submitted: {
			title: '您的推介已提交。谢谢。',
			text: '截止之后，主办人会读每一份推介，不管怎么选，都会给每个人写信。',
		},
		'lined up': { title: '您在项目名单上。', text: '您将在这场晚餐会上推介。' },
		reserve: {
			title: '您是这场晚餐会的候补。',
			text: '如果有人来不了，可能会请您推介。可以的话，请把这个晚上空出来。',
		},
		declined: {
			title: '这一场没有入选。',
			text: '推介比名额多。请再来推介：可以用同样的文字。',
		},
		presented: {
			title: '您已上台推介。谢谢。',
			text: '结果公布后，会显示在晚餐会的页面上。',
		},
		'no-show': {
			title: '那天没见到您。',
			text: '您在项目名单上，但没能到场。请在别的晚餐会上再来推介。',
		},
		withdrawn: { title: '您撤回了这份推介。', text: '不会给任何人看。欢迎您再来推介。' },
	},
	yourTurn: {
		title: '当晚您的推介',
		number: (number, of) => `第${count(number)}个，共${count(of)}个`,
		numberLater: '抽签决定；项目名单公布后显示在这里',
		order: '上场顺序',
		when: '开门时间',
		where: '地点',
		whereLater: '主办人会通知',
		time: '您的时间',
		minutes: (pitching, answering) =>
			`推介${count(pitching)}分钟${answering > 0 ? `，然后提问${count(answering)}分钟` : ''}`,
		cannot: '如果您来不了，请在下面告诉我们：候补项目就可以顶上。',
		toWithdraw: '我来不了',
	},
	outcome: {
		won: (sum) => `您胜出了。您的项目得到${sum}。`,
		wonNothing: '您胜出了。',
		award: (sum) => `您的项目得到${sum}。`,
		next: (who) =>
			`接下来，主办人会按您留的联系方式联系您，商量怎么领钱。如果一周内没有消息，请问${name(who)}。之后请按您的承诺，在以后的晚餐会上告诉大家进展如何。`,
		out: '您已上台推介。谢谢。结果已公布。',
		outText: '大多数得到资助的项目都推介过不止一次。您可以再用同样的文字。',
		see: '查看结果',
		report: '告诉大家进展',
	},
	draftBy: '草稿',
	private: {
		linkLabel: '您的专用链接',
		linkNote: '有这个链接的人都能修改这份推介。请保存好，不要发到任何地方。',
		reading: '主办人正在读，所以文字保持不变。如果必须修改，请联系他们。',
		tooLateDraft: {
			title: '这个草稿没有提交。',
			text: '这场晚餐会的征集已结束。您的文字保留在这里，可以再用。',
		},
		ask: (who) => `有问题？请问${name(who)}。`,
		guardian: '您说自己未满18岁。主办人会征求家长或监护人的同意；在那之前不会给任何人看。',
		guardianAgreed: '家长或监护人已同意。',
	},
	preview: {
		title: '预览',
		text: '来宾会看到这些内容，您告诉我们的其他内容都看不到。',
		missing: '还没有回答',
	},
	sent: {
		title: '您的推介已提交。谢谢。',
		next: '接下来',
		steps: ['主办人读每一份推介，并选出项目名单。', '不管怎么选，您都会收到答复。'],
		mailed: (address) => `我们正把这个链接发到${address}。如果一小时内没有收到，可以在这里复制。`,
		notMailed: '这个汤会不自动发电子邮件，所以请保存这个链接。主办人可以再给您一次。',
	},

	sentHere: {
		title: '这台设备已经提交过一份推介',
		text: (who) =>
			`它在自己的专用链接里，您当时看到过。如果链接丢了，请问${name(who)}。别人也可能用这台设备，所以这里不显示推介的内容。`,
		another: '再写一份推介',
	},

	by: (presenter) => presenter,
	titleTag: {
		form: (group) => `推介一个项目 – ${group}`,
		own: '您的推介',
		preview: '预览您的推介',
		sent: '您的推介已提交',
	},
};
