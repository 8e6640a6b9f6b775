import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import { sureSuggestion } from '@payung/domain/import/sure-suggestion'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { severityWord, shortIssueWords } from '../issue-words.ts'
import { openIssues, severityIcons, textAt } from './GridRow.tsx'
import type { GridColumn } from './grid-columns.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { RepairDuplicates } from './RepairDuplicates.tsx'
import classes from './RepairPanel.module.css'
import { RepairReasons } from './RepairReasons.tsx'
import type { ImportRow } from './repair.query.ts'
import { useRepairHelp } from './use-repair-help.ts'
import type { Repairs } from './use-repairs.ts'

const tones = { ERROR: 'bad', WARNING: 'warn', INFO: 'info' } as const

/** One cell told whole: what is wrong, why, and everything that can be done about it here. */
export function RepairPanel(props: {
  importId: string
  row: ImportRow
  column: GridColumn | null
  /** Null where nothing is changed: then it only tells. */
  repairs: Repairs | null
  onDone: () => void
}) {
  const { i18n, t } = useLingui()
  const { number } = useFormats()
  const { message } = useServerWords()
  const { row, column, repairs } = props
  const isOut = row.outcome === 'EXCLUDED'
  const [issue, ...others] = isOut ? [] : openIssues(row, column?.index ?? null)
  const help = useRepairHelp(props.importId, row, column?.index ?? null)
  const [asking, setAsking] = useState<'IGNORE' | 'EXCLUDE' | null>(null)
  const rowNumber = number(row.row)
  const header = column?.header ?? ''
  const words = issue === undefined ? undefined : shortIssueWords(issue.code)
  const after = (done: unknown) => {
    if (done === null) return
    setAsking(null)
    props.onDone()
  }
  return (
    <div>
      <div aria-live="polite">
        <div className={classes.top}>
          {issue === undefined ? (
            <Badge tone={isOut ? 'mute' : 'ok'}>
              {isOut ? <Trans>Dikeluarkan</Trans> : <Trans>Tanpa masalah</Trans>}
            </Badge>
          ) : (
            <Badge tone={tones[issue.severity]} icon={severityIcons[issue.severity]}>
              {i18n._(severityWord(issue.severity))}
            </Badge>
          )}
          <span className={classes.place}>
            {header === '' ? (
              <Trans>Baris {rowNumber}</Trans>
            ) : (
              <Trans>
                Baris {rowNumber}, kolom {header}
              </Trans>
            )}
          </span>
        </div>
        {issue !== undefined && (
          <>
            <h2 className={classes.title}>{words === undefined ? issue.code : i18n._(words)}</h2>
            <p className={classes.text}>{message(issue)}</p>
          </>
        )}
        {others.length > 0 && (
          <ul className={classes.others}>
            {others.map((other) => (
              <li key={other.code}>{message(other)}</li>
            ))}
          </ul>
        )}
      </div>
      {repairs !== null && column !== null && !isOut && (
        <CellForm
          key={`${row.row}-${row.version}-${column.index}`}
          row={row}
          column={column}
          isAtFault={issue !== undefined}
          suggestions={help?.suggestions ?? []}
          alike={issue === undefined ? 1 : (help?.alike ?? 1)}
          busy={repairs.busy}
          onApply={async (text, alike) => {
            const change = { row, column: column.index, text }
            after(await (alike ? repairs.changeAlike(change) : repairs.change([change])))
          }}
        />
      )}
      {help !== null && <RepairDuplicates duplicates={help.duplicates} />}
      {help !== null && <RepairReasons reasons={help.reasons} />}
      {repairs === null ? null : asking === null ? (
        <div className={classes.buttons}>
          {issue?.severity === 'WARNING' && (
            <Button variant="default" size="xs" onClick={() => setAsking('IGNORE')}>
              <Trans>Biarkan, dengan alasan</Trans>
            </Button>
          )}
          {isOut ? (
            <Button
              variant="default"
              size="xs"
              loading={repairs.busy}
              onClick={async () => after(await repairs.exclude([row], null))}
            >
              <Trans>Ikutkan lagi</Trans>
            </Button>
          ) : (
            <Button variant="default" size="xs" onClick={() => setAsking('EXCLUDE')}>
              <Trans>Keluarkan baris</Trans>
            </Button>
          )}
        </div>
      ) : (
        <ReasonForm
          label={asking === 'IGNORE' ? t`Mengapa peringatan ini boleh tetap ada?` : t`Mengapa baris ini dikeluarkan?`}
          alike={asking === 'IGNORE' ? (help?.alike ?? 1) : 1}
          busy={repairs.busy}
          onCancel={() => setAsking(null)}
          onConfirm={async (reason, alike) => {
            if (asking === 'EXCLUDE') after(await repairs.exclude([row], reason))
            else if (issue !== undefined) after(await repairs.ignore(row, issue, reason, alike))
          }}
        />
      )}
    </div>
  )
}

/** What the cell is to say: typed, or one of what is offered; here alone, or wherever the same stands. */
function CellForm(props: {
  row: ImportRow
  column: GridColumn
  isAtFault: boolean
  suggestions: readonly { text: string; code: string | null; distance: number | null }[]
  alike: number
  busy: boolean
  onApply: (text: string, alike: boolean) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const now = textAt(props.row, props.column.index)
  const isMasked = now.includes('•')
  // The suggestions come after the cell: until somebody has typed or chosen, the only sure one of them stands in the field.
  const [written, setText] = useState<string | null>(null)
  const sure = props.isAtFault && !isMasked ? sureSuggestion(props.suggestions) : null
  const text = written ?? sure?.text ?? (isMasked ? '' : now)
  const [alike, setAlike] = useState(false)
  const alikeCount = number(props.alike)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onApply(text, alike)
      }}
    >
      <TextInput
        mt="sm"
        size="sm"
        label={<Trans>Isi sel</Trans>}
        description={
          isMasked ? (
            <Trans>Disamarkan. Ketik lengkap untuk menggantinya.</Trans>
          ) : sure === null ? undefined : (
            <Trans>Di berkas: {now}</Trans>
          )
        }
        value={text}
        maxLength={2000}
        autoComplete="off"
        inputMode={props.column.field === 'nationalId' ? 'numeric' : 'text'}
        placeholder={isMasked ? now : t`(kosong)`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {props.suggestions.length > 0 && (
        <Radio.Group mt="sm" label={<Trans>Usulan perbaikan</Trans>} value={text} onChange={setText}>
          <div className={classes.choices}>
            {props.suggestions.map(({ text: suggested, code, distance }) => (
              <div key={suggested} className={classes.choice} data-checked={text === suggested || undefined}>
                <Radio
                  value={suggested}
                  label={suggested}
                  description={
                    <>
                      {code}
                      {code !== null && distance !== null && ' · '}
                      {distance !== null && <Trans>beda {distance} huruf</Trans>}
                    </>
                  }
                />
              </div>
            ))}
          </div>
        </Radio.Group>
      )}
      {props.alike > 1 && (
        <Checkbox
          mt="sm"
          label={<Trans>Terapkan ke {alikeCount} baris bernilai sama</Trans>}
          checked={alike}
          onChange={(event) => setAlike(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" mt="sm" fullWidth loading={props.busy} disabled={text === now || (isMasked && text === '')}>
        <Trans>Terapkan</Trans>
      </Button>
    </form>
  )
}
