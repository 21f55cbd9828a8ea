import type { HallFields } from '~/contract/dinner-form';
import type { Currency } from '~/domain/currencies';
import { deskMoney } from '~/i18n/desk-money';

export const hallOf = (group: { readonly time_zone: string; readonly currency: Currency }, now: Date): HallFields => ({
	timeZone: group.time_zone,
	money: deskMoney(group.currency),
	now,
});
