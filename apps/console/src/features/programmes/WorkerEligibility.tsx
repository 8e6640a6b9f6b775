import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconCandle, IconCircleCheck, IconCircleX, IconHelpCircle, IconUmbrella } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'

const WorkerEligibilityQuery = graphql(`
  query WorkerEligibility($id: ID!) {
    worker(id: $id) {
      id
      eligibility {
        outcome
        ruleVersion
        reasons { text textEn }
        programme { id name fromMonth untilMonth owner { id shortName } }
      }
    }
  }
`)

/** For each open programme of the area: whether this person meets its rule, and if not, every reason with limit and law. Of somebody whose death is reported it says so first, since rules count what the record says. */
export function WorkerEligibility(props: { workerId: string; isReportedDead: boolean }) {
  const { t } = useLingui()
  const { i18n } = useWords()
  const { months } = useFormats()
  const [{ data, error }, ask] = useQuery({
    query: WorkerEligibilityQuery,
    variables: { id: props.workerId },
    requestPolicy: 'network-only',
  })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Kelayakan tidak dapat dinilai</Trans>}
        loading={<LoadingRows label={t`Menilai kelayakan`} rows={3} rowHeight={72} />}
      />
    )
  const answers = data.worker?.eligibility ?? []
  if (answers.length === 0)
    return (
      <NothingYet icon={IconUmbrella} title={<Trans>Belum ada program yang dibuka di wilayah ini</Trans>}>
        <Trans>Orang ini dinilai begitu sebuah program dengan kuota di wilayahnya dibuka.</Trans>
      </NothingYet>
    )
  return (
    <Stack gap="md">
      {answers.map(({ outcome, programme, reasons, ruleVersion }) => (
        <Card
          key={programme?.id ?? ruleVersion}
          title={
            programme && (
              <Link to="/program/$programmeId" params={{ programmeId: programme.id }}>
                {programme.name}
              </Link>
            )
          }
          hint={
            programme && (
              <Trans>
                {programme.owner.shortName}, {months(programme.fromMonth, programme.untilMonth)}, aturan versi{' '}
                {ruleVersion}
              </Trans>
            )
          }
          aside={
            props.isReportedDead && outcome === 'ELIGIBLE' ? (
              <Badge tone="warn" icon={IconCandle}>
                <Trans>Dilaporkan meninggal</Trans>
              </Badge>
            ) : (
              <OutcomeBadge outcome={outcome} />
            )
          }
        >
          {reasons.length === 0 ? (
            <p style={{ margin: 0 }}>
              {props.isReportedDead ? (
                <Trans>
                  Orang ini dilaporkan meninggal, sehingga tidak lagi memenuhi syarat bila laporannya benar.
                </Trans>
              ) : (
                <Trans>Semua syarat terpenuhi.</Trans>
              )}
            </p>
          ) : (
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {reasons.map(({ text, textEn }) => (
                <li key={text}>{i18n.locale === 'en' ? textEn : text}</li>
              ))}
            </ul>
          )}
        </Card>
      ))}
    </Stack>
  )
}

function OutcomeBadge(props: { outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN' }) {
  if (props.outcome === 'ELIGIBLE')
    return (
      <Badge tone="ok" icon={IconCircleCheck}>
        <Trans>Memenuhi syarat</Trans>
      </Badge>
    )
  if (props.outcome === 'UNKNOWN')
    return (
      <Badge tone="warn" icon={IconHelpCircle}>
        <Trans>Data kurang</Trans>
      </Badge>
    )
  return (
    <Badge tone="bad" icon={IconCircleX}>
      <Trans>Tidak memenuhi syarat</Trans>
    </Badge>
  )
}
