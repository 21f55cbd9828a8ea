import type { LanguageChoice } from '~/i18n/choices';
import { languageMessages } from '~/i18n/language';
import { useLocale } from './language';

type Given = {
	readonly choices: readonly LanguageChoice[];
	/** Path of the page that is shown again. */
	readonly back: string;
	/** The ballot's own, which its service worker answers without a network. */
	readonly action: '/languages' | '/ballot/language';
	/** The page runs a script. */
	readonly scripted: boolean;
};

/** A plain form, so that it works without a script. Each language stands in its own script under its own name. */
export function LanguageSwitch({ choices, back, action, scripted }: Given) {
	const locale = useLocale();
	const t = languageMessages(locale);
	const current = choices.find((choice) => choice.locale === locale);
	return (
		<nav className="languages" aria-label={t.label}>
			<details>
				<summary>
					<Globe />
					<span className="vh">{t.label}: </span>
					{current && <Name {...current} />}
				</summary>
				<form method="post" action={action}>
					<input type="hidden" name="back" value={back} autoComplete="off" />
					{scripted && (
						<noscript>
							<p>{t.saveFirst}</p>
						</noscript>
					)}
					<LanguageButtons choices={choices} />
				</form>
			</details>
		</nav>
	);
}

/** Of a form that sends `language`. */
export function LanguageButtons({ choices }: Pick<Given, 'choices'>) {
	const here = useLocale();
	return (
		<ul>
			{choices.map(({ locale, name, dir }) => (
				<li key={locale}>
					<button
						type="submit"
						className="button alt"
						name="language"
						value={locale}
						lang={locale}
						dir={dir}
						aria-current={locale === here ? 'true' : undefined}
					>
						{name}
					</button>
				</li>
			))}
		</ul>
	);
}

const Name = ({ locale, name, dir }: LanguageChoice) => (
	<bdi lang={locale} dir={dir}>
		{name}
	</bdi>
);

const Globe = () => (
	<svg className="globe" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
		<circle cx="12" cy="12" r="9.5" />
		<ellipse cx="12" cy="12" rx="4.2" ry="9.5" />
		<path d="M3 9h18M3 15h18" />
	</svg>
);
