import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import { insuranceWords, reliefWords } from '../programmes/programme-words.ts'
import { DraftPledgeDialog } from './DraftPledgeDialog.tsx'
import { MonthsWithoutPayer } from './MonthsWithoutPayer.tsx'
import { PledgeActions } from './PledgeActions.tsx'
import { PledgeCertificates } from './PledgeCertificates.tsx'
import { PledgedLists } from './PledgedLists.tsx'
import { PledgeFigures } from './PledgeFigures.tsx'
import { PledgeHindrance } from './PledgeHindrance.tsx'
import { PledgeOrder } from './PledgeOrder.tsx'
import { PledgeProgress } from './PledgeProgress.tsx'
import { ShortNotice } from './PledgeQuote.tsx'
import { PledgeRefusal } from './PledgeRefusal.tsx'
import { PledgeSteps } from './PledgeSteps.tsx'
import { type PledgeDetail, PledgeQuery } from './pledge.query.ts'
import { draftAgain, takesNothing } from './pledge-draft.ts'
import { pledgeLooks } from './pledge-words.ts'
import { usePledgeMonths } from './use-pledge-months.ts'
import { useRollOverFacts } from './use-roll-over-facts.tsx'

export function PledgePage() {
  const { t } = useLingui()
  const { pledgeId } = useParams({ from: '/app/janji/$pledgeId' })
  return (
    <RecordPage
      may="PLEDGE_READ"
      query={PledgeQuery}
      id={pledgeId}
      recordOf={(data) => data.pledge}
      failure={<Trans>Janji ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat janji ini`, rows: 8, rowHeight: 56 }}
    >
      {(pledge, reload) => <PledgeScreen pledge={pledge} onChanged={reload} />}
    </RecordPage>
  )
}

/** One pledge: what is promised, for whom, and how far it has come. */
function PledgeScreen(props: { pledge: PledgeDetail; onChanged: () => void }) {
  const { i18n, t } = useLingui()
  const { number, rupiah } = useFormats()
  const { name } = useServerWords()
  const notify = useNotify()
  const navigate = useNavigate()
  const { today } = useViewer()
  const [renewing, setRenewing] = useState(false)
  const { pledge } = props
  const done = (words: string) => {
    notify(words)
    props.onChanged()
  }
  const months = usePledgeMonths()(pledge)
  const rollOver = useRollOverFacts(pledge)
  return (
    <>
      <PageHeader
        title={t`Janji ${pledge.company?.name ?? ''}`}
        crumbs={[{ label: t`Janji CSR`, link: { to: '/janji' } }]}
        status={pledge.synthetic && <SyntheticBadge />}
        context={months}
        actions={
          pledge.mayRenew && (
            <Button variant="default" onClick={() => setRenewing(true)}>
              {takesNothing(pledge.state) ? <Trans>Susun lagi</Trans> : <Trans>Perpanjang</Trans>}
            </Button>
          )
        }
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        {pledge.isShort && <ShortNotice months={null} />}
        <PledgeHindrance hindrance={pledge.hindrance} />
        <PledgeRefusal pledge={pledge} />
        <PledgeActions pledge={pledge} onDone={done} />
        <Card title={<Trans>Yang dijanjikan</Trans>} aside={<LookBadge look={pledgeLooks[pledge.state]} />}>
          <FactList
            facts={[
              [<Trans key="amount">Nilai janji</Trans>, <b key="is">{rupiah(pledge.amount)}</b>],
              ...(pledge.usedAmount === null
                ? []
                : ([[<Trans key="used">Terpakai dari perjanjian</Trans>, rupiah(pledge.usedAmount)]] as const)),
              ...rollOver,
              [<Trans key="workers">Cukup untuk pekerja</Trans>, number(pledge.workers)],
              [<Trans key="each">Per pekerja selama masanya</Trans>, rupiah(pledge.perWorker)],
              [<Trans key="months">Masa</Trans>, t`${months}, ${plural(pledge.months, { other: '# bulan' })}`],
              [
                <Trans key="programmes">Program</Trans>,
                pledge.programmes.map((programme) => i18n._(insuranceWords[programme])).join(', '),
              ],
              ...(pledge.relief === null
                ? []
                : ([[<Trans key="relief">Keringanan iuran</Trans>, i18n._(reliefWords[pledge.relief])]] as const)),
              [<Trans key="company">Perusahaan</Trans>, pledge.company?.name ?? '—'],
              [<Trans key="region">Daerah</Trans>, pledge.region?.name ?? '—'],
              [
                <Trans key="agreement">Perjanjian</Trans>,
                pledge.agreement === null ? (
                  '—'
                ) : (
                  <Link key="link" to="/perjanjian/$agreementId" params={{ agreementId: pledge.agreement.id }}>
                    {pledge.agreement.number ?? pledge.agreement.title}
                  </Link>
                ),
              ],
              [
                <Trans key="areas">Wilayah</Trans>,
                pledge.areas.length === 0 ? t`Seluruh daerah` : pledge.areas.map((area) => area.name).join(', '),
              ],
              [
                <Trans key="occupations">Pekerjaan</Trans>,
                pledge.occupations.length === 0 ? t`Semua` : pledge.occupations.map(name).join(', '),
              ],
              ...(pledge.note === null ? [] : ([[<Trans key="note">Catatan</Trans>, pledge.note]] as const)),
            ]}
          />
        </Card>
        <MonthsWithoutPayer stretches={pledge.withoutPayer} />
        <PledgedLists pledge={pledge} />
        <PledgeProgress pledge={pledge} />
        <PledgeFigures pledge={pledge} />
        <PledgeOrder pledge={pledge} />
        <PledgeCertificates pledge={pledge} onDone={done} />
        <PledgeSteps steps={pledge.steps} />
      </div>
      {renewing && (
        <DraftPledgeDialog
          from={draftAgain(pledge, today)}
          villages={pledge.areas}
          onClose={() => setRenewing(false)}
          onDrafted={(pledgeId) => {
            setRenewing(false)
            void navigate({ to: '/janji/$pledgeId', params: { pledgeId } })
          }}
        />
      )}
    </>
  )
}
