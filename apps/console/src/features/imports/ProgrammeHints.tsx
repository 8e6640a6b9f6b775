import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { type ImportView, type ProgrammeHint, ProgrammeHintsQuery } from './import.query.ts'
import classes from './PlannedOutcomes.module.css'
import hint from './ProgrammeHints.module.css'

/** Whom the open programmes would take of this file. Judged anew on each visit: rows are mended and rules change. */
export default function ProgrammeHints(props: { of: ImportView }) {
  const [{ data }] = useQuery({
    query: ProgrammeHintsQuery,
    variables: { id: props.of.id },
    requestPolicy: 'network-only',
  })
  const hints = (data?.import?.programmeHints ?? []).toSorted((a, b) => b.eligible - a.eligible)
  // It hurries nobody and holds nobody up: where no programme is open, and until it is counted, there is nothing to see.
  if (hints.length === 0) return null
  return (
    <Card
      title={<Trans>Program yang terbuka</Trans>}
      hint={
        <Trans>
          Perkiraan bila berkas ini disimpan sekarang, menurut aturan yang berlaku hari ini. Tidak ada yang ditolak
          karenanya.
        </Trans>
      }
      flush
    >
      {hints.map((programmeHint) => (
        <HintTable key={programmeHint.programme?.id ?? programmeHint.ruleVersion} of={programmeHint} />
      ))}
    </Card>
  )
}

type Line = readonly [count: number, name: ReactNode, what: ReactNode]

function HintTable(props: { of: ProgrammeHint }) {
  const { number } = useFormats()
  const { of: programmeHint } = props
  const { ruleVersion } = programmeHint
  const others: readonly Line[] = [
    [
      programmeHint.notEligible,
      <Trans key="n">Tidak memenuhi syarat</Trans>,
      <Reasons key="w" intro={<Trans>Terhalang syarat:</Trans>} of={programmeHint.refusals} />,
    ],
    [programmeHint.unknown, <Trans key="n">Data kurang</Trans>, <Reasons key="w" of={programmeHint.gaps} />],
    [
      programmeHint.outside,
      <Trans key="n">Di luar wilayah</Trans>,
      <Trans key="w">Program ini tidak berkuota di tempat tinggalnya.</Trans>,
    ],
    [
      programmeHint.elsewhere,
      <Trans key="n">Diampu instansi lain</Trans>,
      <Trans key="w">Datanya tidak terlihat penuh di sini, jadi tidak dinilai.</Trans>,
    ],
  ]
  const lines: readonly Line[] = [
    [programmeHint.eligible, <Trans key="n">Memenuhi syarat</Trans>, null],
    ...others.filter(([count]) => count > 0),
  ]
  return (
    <table className={`${classes.table} ${hint.table}`}>
      <caption className={hint.caption}>
        {programmeHint.programme && (
          <Link to="/program/$programmeId" params={{ programmeId: programmeHint.programme.id }}>
            {programmeHint.programme.name}
          </Link>
        )}
        <span className={hint.intro}>
          {programmeHint.programme?.owner.shortName} · <Trans>aturan versi {ruleVersion}</Trans>
        </span>
      </caption>
      <tbody>
        {lines.map(([count, name, what], at) => (
          <tr key={at} data-none={count === 0 || undefined}>
            <th scope="row">{name}</th>
            <td className={classes.count}>{number(count)}</td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By which condition, and how many: somebody may be kept out by several. */
function Reasons(props: { intro?: ReactNode; of: ProgrammeHint['refusals'] }) {
  const { number } = useFormats()
  const { message } = useServerWords()
  return (
    <>
      {props.intro && <span className={hint.intro}>{props.intro}</span>}
      <ul className={hint.reasons}>
        {props.of.map(({ text, textEn, people }) => (
          <li key={text}>
            <span>{message({ message: text, messageEn: textEn })}</span>
            <b>{number(people)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
