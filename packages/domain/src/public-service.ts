/** Whether somebody serves the state as its employee: civil servants, army and police have their own protection. */
export type PublicService = 'NONE' | 'CIVIL_SERVANT' | 'ARMY' | 'POLICE'

export const PUBLIC_SERVICES = ['NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE'] as const satisfies readonly PublicService[]
