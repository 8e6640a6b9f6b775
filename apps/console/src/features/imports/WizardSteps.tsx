import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import type { ImportView } from './import.query.ts'
import classes from './WizardSteps.module.css'
import { askedNames, openSteps, reachedStep, type WizardStep, wizardSteps } from './wizard-step.ts'

/** All steps in one row, each with a small fact; what may be gone back to is a link. */
export function WizardSteps(props: { of: ImportView; current: WizardStep | null }) {
  const { t } = useLingui()
  const { of: importFile, current } = props
  const words = useStepWords()
  const facts = useStepFacts(importFile)
  const reached = reachedStep(importFile)
  const open = openSteps(importFile)
  return (
    <nav aria-label={t`Langkah impor`}>
      <ol className={classes.steps}>
        {wizardSteps.map((step, at) => {
          // Whoever looks at what saving will do has reviewed.
          const done = at < reached || (step === 'REVIEW' && current === 'SAVE')
          const isCurrent = step === current
          const name = askedNames[step]
          const label = (
            <>
              <span className={classes.circle} aria-hidden>
                {done && !isCurrent ? <IconCheck size={16} stroke={2.5} /> : at + 1}
              </span>
              <span className={classes.words}>
                <b>{words[step]}</b>
                {facts[step] && <small>{facts[step]}</small>}
                <VisuallyHidden>{done ? t`, selesai` : isCurrent ? t`, sekarang` : t`, belum`}</VisuallyHidden>
              </span>
            </>
          )
          return (
            <li
              key={step}
              className={classes.step}
              data-done={(done && !isCurrent) || undefined}
              data-current={isCurrent || undefined}
              aria-current={isCurrent ? 'step' : undefined}
            >
              {open.includes(step) && !isCurrent && name !== undefined ? (
                <Link
                  to="/impor/$importId"
                  params={{ importId: importFile.id }}
                  search={{ langkah: name }}
                  className={classes.link}
                >
                  {label}
                </Link>
              ) : (
                <span className={classes.link}>{label}</span>
              )}
            </li>
          )
        })}
      </ol>
      {current !== null && (
        <p className={classes.phone} aria-hidden>
          <Trans>
            Langkah {wizardSteps.indexOf(current) + 1} dari {wizardSteps.length}: {words[current]}
          </Trans>
        </p>
      )}
    </nav>
  )
}

function useStepWords(): Readonly<Record<WizardStep, string>> {
  const { t } = useLingui()
  return {
    UPLOAD: t`Unggah`,
    LAYOUT: t`Lembar & judul`,
    MAPPING: t`Petakan kolom`,
    CHECK: t`Validasi`,
    REVIEW: t`Tinjau`,
    SAVE: t`Simpan`,
  }
}

function useStepFacts(importFile: ImportView): Readonly<Partial<Record<WizardStep, string | null>>> {
  const { t } = useLingui()
  const { number } = useFormats()
  const all = number(importFile.columns.length)
  const mapped = number(importFile.columns.filter(({ field }) => field !== null).length)
  const rows = number(importFile.rowCount)
  const invalid = number(importFile.invalidCount)
  const headerRow = importFile.headerRow === null ? null : number(importFile.headerRow)
  const checked = importFile.state === 'REVIEW' || importFile.state === 'COMMITTING' || importFile.state === 'COMMITTED'
  const sheetName = importFile.sheets.length > 1 ? importFile.sheet : null
  return {
    UPLOAD: importFile.fileName,
    LAYOUT: sheetName ?? (headerRow === null ? null : t`Judul di baris ${headerRow}`),
    MAPPING: importFile.columns.length === 0 ? null : t`${mapped} dari ${all} kolom`,
    CHECK: checked ? t`${rows} baris` : null,
    REVIEW: checked && importFile.invalidCount > 0 ? t`${invalid} perlu perbaikan` : null,
  }
}
