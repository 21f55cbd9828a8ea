import type { PitchState } from '../../domain/pitch';
import type { letters as English } from '../en/letters';
import { formatsIn } from '../format';

const { count } = formatsIn('zh');

type AnswerLetter = Parameters<typeof English.answer.text>[0];

function answerText(l: AnswerLetter): string | null {
	const dinner = `${l.group}第${l.number}场晚餐会（${l.date}${l.venue === '' ? '' : `，${l.venue}`}）`;
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `好消息：“${l.title}”已列入${dinner}的项目名单。${l.time}开门。您有${count(l.minutes)}分钟推介，之后来宾会向您提问。如果您来不了，请尽早告诉我们：候补项目就可以顶上。`,
		reserve: `谢谢您推介“${l.title}”。它是${dinner}的候补：如果有人来不了，我们很希望您能顶上，哪怕是临时通知。${l.time}开门。如果这次没有轮到您，请再来推介：您的文字保存在下面的链接里。`,
		declined: `谢谢您把“${l.title}”推介给${dinner}。推介比名额多，这次它没有列入项目名单。这并不说明想法不好。如果您在别的晚餐会上再推介它，我们会很高兴：您的文字保存在下面的链接里，可以再用。也请来吃晚餐：每位来宾都有一票。`,
	};
	const text = news[l.state];
	return text ? `${l.contactName}，您好：\n\n${text}\n\n您的推介：${l.link}\n\n${l.from}，${l.group}` : null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `您给${group}第${n}场晚餐会的推介`,
		text: (l) =>
			`谢谢您向${l.group}第${l.number}场晚餐会推介项目。我们已经收到。\n\n${l.deadline}之前，您可以用这个专用链接修改或撤回。有这个链接的人都能修改，所以请不要给别人：\n\n${l.link}\n\n主办人会读每一份推介，不管怎么选，都会给每个人写信。\n\n如果您没有推介过，那是有人误填了您的地址。您可以用链接撤回，也可以不理会这封信。\n\n${l.group}`,
	},
	answer: {
		subject: (n, group) => `您给${group}第${n}场晚餐会的推介`,
		text: answerText,
	},
};
