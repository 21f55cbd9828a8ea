/** Identifies one submission of a form: two requests with one key are one command. Made by `<FormKey />`, read by `readFormKey`. */
export type FormKey = string & { readonly __formKey: never };

/** What a command's stored answer may contain; a repeated request gets it again. */
export type Answer = null | boolean | number | string | readonly Answer[] | { readonly [name: string]: Answer };

/** The key was used for another command, as after Back and another choice. Nothing was done. */
export type PressRefusal = 'sent before';
