import { type GuestAddress, typedAddress } from '~/contract/guest-address';
import { Notice } from './notice';

/** Says at the desk what phones open, loudly where they cannot open anything. `href`: the page where the address is chosen. */
export function PhoneAddress({ phones, href }: { phones: GuestAddress; href: string }) {
	if (!phones.origin)
		return (
			<Notice kind="bad" title="Guests’ phones cannot reach this computer">
				<p>
					Signs, slips and the big screen show no address, and everybody votes on paper. <a href={href}>What to do</a>
				</p>
			</Notice>
		);
	return (
		<p>
			<span>Phones open</span>{' '}
			<b dir="ltr" translate="no">
				{`${typedAddress(phones.origin)}/vote`}
			</b>
			{phones.byNumber && (
				<>
					<span> or </span>
					<b dir="ltr" translate="no">
						{`${typedAddress(phones.byNumber)}/vote`}
					</b>
				</>
			)}
			<span>. Try it on your own phone.</span> <a href={href}>Another address</a>
		</p>
	);
}
