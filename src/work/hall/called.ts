/** What is called out of a ticket's number: A001. An office that numbers its tickets otherwise has the whole number. */
export const calledAs = (number: string): string => /[A-Z]\d{3,}$/.exec(number)?.[0] ?? number
