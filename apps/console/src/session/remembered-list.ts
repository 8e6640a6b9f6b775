/** The name under which the device keeps the one list of people that can be worked on without a connection, sealed, until somebody signs out. */
export const listRememberedAs = 'list'

/** The name under which it keeps the people of a village, as sealed and as long. */
export const peopleRememberedAs = 'people'
