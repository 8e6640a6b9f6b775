import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconArrowRight, IconFileX } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { DiscardButton } from './DiscardButton.tsx'
import { FirstRows } from './FirstRows.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import type { ImportView } from './import.query.ts'
import classes from './LayoutStep.module.css'
import { useChooseLayout } from './use-choose-layout.ts'

const lastRow = 1_048_576

/** Which sheet holds the people, and in which row the columns are named. Found by itself as a rule; corrected here. */
export function LayoutStep(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const { message } = useServerWords()
  const { of: importFile } = props
  const [sheet, setSheet] = useState(importFile.sheet ?? importFile.sheets[0]?.name ?? '')
  const [headerRow, setHeaderRow] = useState(importFile.headerRow === null ? '' : String(importFile.headerRow))
  const [attempt, setAttempt] = useState(0)
  const { busy, problem, submit } = useChooseLayout(importFile, props.onChanged)
  const isAnotherSheet = sheet !== (importFile.sheet ?? '')
  const row = Number(headerRow)
  const fault =
    headerRow.trim() === '' || (Number.isInteger(row) && row >= 1 && row <= lastRow)
      ? undefined
      : t`Isi nomor baris dari 1, seperti di tepi kiri Excel, atau kosongkan.`
  const errors = attempt > 0 && fault !== undefined ? [{ fieldId: 'header-row', message: fault }] : []
  return (
    <ImportFrame
      of={importFile}
      step="LAYOUT"
      title={importFile.headerRow === null ? t`Tunjukkan baris judul kolom` : t`Lembar dan baris judul`}
      context={<Trans>Belum ada yang tersimpan. Bila diubah, berkas dibaca ulang dengan pilihan ini.</Trans>}
      actions={<DiscardButton of={importFile} onDiscarded={props.onChanged} />}
    >
      {importFile.refusal && (
        <div className={classes.refusal}>
          <Notice tone="bad" icon={IconFileX}>
            {message(importFile.refusal)}
          </Notice>
        </div>
      )}
      <Stack gap="md">
        <Card>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              setAttempt(attempt + 1)
              if (fault !== undefined) return
              submit({
                sheet,
                ...(headerRow.trim() === '' ? {} : { headerRow: row }),
              })
            }}
          >
            <Stack gap="md" maw={480}>
              <ErrorSummary errors={errors} attempt={attempt} />
              {importFile.sheets.length > 1 && (
                <NativeSelect
                  label={<Trans>Lembar yang berisi pekerja</Trans>}
                  value={sheet}
                  onChange={(event) => {
                    setSheet(event.currentTarget.value)
                    // The old header row says nothing about another sheet.
                    setHeaderRow('')
                  }}
                  data={importFile.sheets.map(({ name, hidden }) => ({
                    value: name,
                    label: hidden ? t`${name} (tersembunyi)` : name,
                  }))}
                />
              )}
              <TextInput
                id="header-row"
                label={
                  <Trans>
                    Baris judul kolom <i>(opsional)</i>
                  </Trans>
                }
                description={
                  isAnotherSheet ? (
                    <Trans>Kosongkan agar dicari otomatis di lembar itu.</Trans>
                  ) : (
                    <Trans>Baris tempat nama kolom seperti NIK dan Nama berada. Kosongkan agar dicari otomatis.</Trans>
                  )
                }
                inputMode="numeric"
                maxLength={7}
                className="figures"
                value={headerRow}
                onChange={(event) => setHeaderRow(event.currentTarget.value)}
                error={attempt > 0 ? fieldProblem(fault) : undefined}
              />
              <ProblemAlert problem={problem} />
              <Group gap="xs">
                <Button type="submit" loading={busy} rightSection={<IconArrowRight size={18} aria-hidden />}>
                  <Trans>Baca ulang berkas</Trans>
                </Button>
              </Group>
            </Stack>
          </form>
        </Card>
        <FirstRows of={importFile} />
      </Stack>
    </ImportFrame>
  )
}
