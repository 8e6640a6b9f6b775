import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IMPORT_PROFILES, type ImportProfileCode } from '@payung/domain/import/import-profile'
import { IconAlertTriangle, IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { DiscardButton } from './DiscardButton.tsx'
import { fieldWords } from './field-words.ts'
import { ImportFrame } from './ImportFrame.tsx'
import type { ImportView } from './import.query.ts'
import classes from './MappingStep.module.css'
import { doubledFields, fieldsMissing, type Mapping, mappingOf, mappingWithin } from './mapping.ts'
import { profileChoices } from './profile-words.ts'
import { RememberedLayout } from './RememberedLayout.tsx'
import { useChooseLayout } from './use-choose-layout.ts'

/** What each column of the file is taken for, with samples and how sure that is; a person has the last word. */
export function MappingStep(props: { of: ImportView; onChanged: () => void }) {
  const { i18n, t } = useLingui()
  const { of: importFile } = props
  const navigate = useNavigate()
  const [mapping, setMapping] = useState<Mapping>(() => mappingOf(importFile.columns))
  const { busy, problem, submit } = useChooseLayout(importFile, props.onChanged)
  const [leaving, setLeaving] = useState(false)
  const mayRegister = useMay('WORKER_REGISTER')
  const taken = importFile.profile ?? (mayRegister ? 'PEOPLE' : 'KPJ_ANSWER')
  const [profile, setProfile] = useState<ImportProfileCode>(taken)
  const before = mappingOf(importFile.columns)
  const changed = profile !== taken || [...mapping].some(([index, field]) => before.get(index) !== field)
  const villageKnown = importFile.state === 'REVIEW' && fieldsMissing(before, false).includes('village')
  const missing = fieldsMissing(mapping, villageKnown, profile).map((field) => i18n._(fieldWords[field]))
  const doubled = doubledFields(mapping)
  const missingWords = missing.join(', ')
  const doubledWords = doubled.map((field) => i18n._(fieldWords[field])).join(', ')

  const goOn = () => {
    setLeaving(true)
    if (!changed && importFile.state === 'REVIEW') {
      return void navigate({
        to: '/impor/$importId',
        params: { importId: importFile.id },
        search: { langkah: 'tinjau' },
      })
    }
    submit({
      sheet: importFile.sheet ?? '',
      ...(importFile.headerRow === null ? {} : { headerRow: importFile.headerRow }),
      profile,
      mapping: [...mapping].map(([column, field]) => ({ column, field })),
    })
  }
  return (
    <ImportFrame
      of={importFile}
      step="MAPPING"
      title={missing.length > 0 ? t`Petakan kolom yang belum ditemukan` : t`Periksa pemetaan kolom`}
      context={<Trans>Belum ada yang tersimpan. Kolom yang tidak diambil tetap ada di berkas Anda.</Trans>}
      actions={
        <>
          <DiscardButton of={importFile} onDiscarded={props.onChanged} />
          <Button
            disabled={doubled.length > 0}
            loading={busy}
            rightSection={<IconArrowRight size={18} aria-hidden />}
            onClick={goOn}
          >
            {changed || importFile.state !== 'REVIEW' ? (
              <Trans>Validasi baris</Trans>
            ) : (
              <Trans>Lanjut ke tinjauan</Trans>
            )}
          </Button>
        </>
      }
    >
      <div className={classes.notices} aria-live="polite">
        {missing.length > 0 ? (
          <Notice tone="warn" icon={IconAlertTriangle}>
            <Trans>
              Belum ada kolom untuk <b>{missingWords}</b>. Tanpa itu tidak ada baris yang dapat disimpan: tunjukkan
              kolomnya di bawah.
            </Trans>
          </Notice>
        ) : (
          <Notice tone="ok" icon={IconCircleCheck}>
            <Trans>Kolom yang wajib ada semua ditemukan.</Trans>
          </Notice>
        )}
        {doubled.length > 0 && (
          <Notice tone="bad" icon={IconAlertTriangle}>
            <Trans>
              Dua kolom dipakai untuk <b>{doubledWords}</b>. Pilih satu, dan jadikan yang lain tidak diambil.
            </Trans>
          </Notice>
        )}
        <RememberedLayout {...props} />
        <ProblemAlert problem={problem} />
      </div>
      {mayRegister && (
        <NativeSelect
          className={classes.profile}
          label={<Trans>Isi berkas</Trans>}
          value={profile}
          data={profileChoices.map(({ value, label }) => ({ value, label: i18n._(label) }))}
          onChange={({ currentTarget: { value } }) => {
            const next = profileChoices.find((choice) => choice.value === value)?.value ?? 'PEOPLE'
            setProfile(next)
            setMapping(mappingWithin(next, mapping))
          }}
        />
      )}
      <Card flush>
        <ul className={classes.columns} aria-label={t`Kolom berkas`}>
          {importFile.columns.map((column) => (
            <ColumnChoice
              key={column.index}
              column={column}
              field={mapping.get(column.index) ?? null}
              fields={IMPORT_PROFILES[profile].fields}
              changed={before.get(column.index) !== mapping.get(column.index)}
              doubled={doubled.some((field) => field === mapping.get(column.index))}
              onChange={(field) => setMapping(new Map(mapping).set(column.index, field))}
            />
          ))}
        </ul>
      </Card>
      <LeaveGuard dirty={changed && !leaving} />
    </ImportFrame>
  )
}
