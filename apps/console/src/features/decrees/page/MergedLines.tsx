import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { type DecreeDetail, type DecreeMergedLine, DecreeMergedLinesQuery } from '../decree.query.ts'
import { ChangeAnnexMutation } from '../decree-changes.query.ts'
import classes from './DecreePage.module.css'

const linesNamed = 5

/** Lines whose records were merged since the decree was signed: told before anybody submits, and settled all at once. */
export function MergedLines(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { decree } = props
  const change = useOperation(ChangeAnnexMutation)
  const [{ data }] = useQuery({
    query: DecreeMergedLinesQuery,
    variables: { id: decree.id },
    requestPolicy: 'network-only',
  })
  const lines = data?.decree?.mergedLines ?? []
  if (lines.length === 0) return null
  const duplicates = lines.filter(({ standingLine }) => standingLine !== null).length
  const settle = async () => {
    const success = await change.run({
      input: {
        decreeId: decree.id,
        expectedVersion: decree.version,
        added: lines.map(({ line, remedy }) => ({ line, change: remedy.change, reason: remedy.reason })),
        dropped: lines.flatMap(({ remedy }) => remedy.dropped),
      },
    })
    if (success !== null) props.onChanged()
  }
  return (
    <div style={{ padding: 16 }}>
      <Notice
        tone="warn"
        icon={IconGitMerge}
        actions={
          <Button size="xs" variant="default" loading={change.busy} onClick={() => void settle()}>
            {t`Tambahkan ${number(lines.length)} perubahan ini`}
          </Button>
        }
      >
        <b>
          <Trans>{number(lines.length)} baris memuat data yang digabung sejak keputusan ditandatangani.</Trans>
        </b>{' '}
        {duplicates > 0 && (
          <Trans>
            {number(duplicates)} di antaranya sudah ditetapkan pada baris lain, sehingga dikeluarkan sebagai data ganda;
            yang lain diperbaiki.
          </Trans>
        )}
        <ul className={classes.overlaps}>
          {lines.slice(0, linesNamed).map((line) => (
            <li key={line.line}>
              <Remedy line={line} />
            </li>
          ))}
        </ul>
        <ProblemAlert problem={change.problem} />
      </Notice>
    </div>
  )
}

function Remedy(props: { line: DecreeMergedLine }) {
  const { line, name, recordName, workerId, standingLine, standingNumber } = props.line
  const record = (
    <Link to="/pekerja/$workerId" params={{ workerId }}>
      {recordName ?? name}
    </Link>
  )
  return standingLine === null ? (
    <Trans>
      Baris {line}, {name}: diperbaiki menjadi {record}
    </Trans>
  ) : (
    <Trans>
      Baris {line}, {name}: digabung ke {record}, yang sudah ada pada baris {standingLine} keputusan {standingNumber}
    </Trans>
  )
}
