import { colorNames } from '../widget/frame-messages';

/** What was chosen for a page, by name; what is not there is left as the widget has it. */
export type Choices = Readonly<Record<string, string>>;

const attributeNames = ['title', 'greeting', 'lang', 'position', 'theme'];
const lengthNames = ['size', 'offset'];

/** The attributes of the script element, without their `data-`. */
export const asAttributes = (choices: Choices): [string, string][] => pick(attributeNames, choices);

/** The variables for the page's style sheet. */
export const asRule = (choices: Choices): [string, string][] => [
  ...pick(colorNames, choices).map(([name, value]): [string, string] => [`--va-${name}`, value]),
  ...pick(lengthNames, choices).map(([name, value]): [string, string] => [`--va-${name}`, `${value}px`]),
];

const pick = (names: readonly string[], choices: Choices): [string, string][] =>
  names.flatMap((name): [string, string][] => (choices[name] === undefined ? [] : [[name, choices[name]]]));
