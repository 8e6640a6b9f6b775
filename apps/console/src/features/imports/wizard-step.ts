import type { ImportView } from './import.query.ts'
import type { AskedStep } from './import-address.ts'

export type WizardStep = 'UPLOAD' | 'LAYOUT' | 'MAPPING' | 'CHECK' | 'REVIEW' | 'SAVE'

export const wizardSteps: readonly WizardStep[] = ['UPLOAD', 'LAYOUT', 'MAPPING', 'CHECK', 'REVIEW', 'SAVE']

const stepsByName: Readonly<Record<AskedStep, WizardStep>> = {
  lembar: 'LAYOUT',
  kolom: 'MAPPING',
  tinjau: 'REVIEW',
  simpan: 'SAVE',
}

export const askedNames: Readonly<Partial<Record<WizardStep, AskedStep>>> = {
  LAYOUT: 'lembar',
  MAPPING: 'kolom',
  REVIEW: 'tinjau',
  SAVE: 'simpan',
}

type Standing = Pick<ImportView, 'state'> & {
  readonly columns: readonly unknown[]
  readonly refusal?: { readonly code: string } | null
}

/**
 * The step that an import is at. What the server has reached decides; an address only chooses among the steps that
 * somebody may go back to, so that a reload and an old link open where the work is.
 *
 * @returns null when the wizard is over: saved, discarded or failed
 */
export function stepOf(standing: Standing, langkah: AskedStep | undefined): WizardStep | null {
  switch (standing.state) {
    case 'READING':
      return 'CHECK'
    case 'NEEDS_LAYOUT':
      if (langkah === 'lembar' || langkah === 'kolom') return stepsByName[langkah]
      return standing.columns.length === 0 ? 'LAYOUT' : 'MAPPING'
    case 'REVIEW':
      return langkah === undefined || !openSteps(standing).includes(stepsByName[langkah])
        ? 'REVIEW'
        : stepsByName[langkah]
    case 'COMMITTING':
      return 'SAVE'
    case 'REFUSED':
      return headerIsMissing(standing) ? 'LAYOUT' : 'UPLOAD'
    default:
      return null
  }
}

/** Refused, but not for good: a person can still point at the row that names the columns. */
function headerIsMissing({ state, refusal }: Standing): boolean {
  return state === 'REFUSED' && refusal?.code === 'HEADER_NOT_FOUND'
}

/** The steps that can be gone to from here: earlier and later ones while nothing is saved. */
export function openSteps(standing: Standing): readonly WizardStep[] {
  if (standing.state === 'REVIEW') return ['LAYOUT', 'MAPPING', 'REVIEW', 'SAVE']
  if (standing.state === 'NEEDS_LAYOUT') return standing.columns.length === 0 ? ['LAYOUT'] : ['LAYOUT', 'MAPPING']
  return []
}

/** How far the import has come, whatever step is looked at now. */
export function reachedStep(standing: Standing): number {
  if (standing.state === 'COMMITTED' || standing.state === 'REVERTING' || standing.state === 'REVERTED')
    return wizardSteps.length
  // While the file is read, sheet and columns are still being found.
  if (standing.state === 'READING' && standing.columns.length === 0) return wizardSteps.indexOf('LAYOUT')
  const reached = stepOf(standing, undefined)
  // Whatever became of it, it was uploaded.
  return reached === null ? wizardSteps.indexOf('LAYOUT') : wizardSteps.indexOf(reached)
}
