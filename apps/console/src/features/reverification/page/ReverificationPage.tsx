import { Trans, useLingui } from '@lingui/react/macro'
import { IconInfoCircle, IconMessage } from '@tabler/icons-react'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import titleClasses from '../../programmes/DecreeTitle.module.css'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { useDecreeName } from '../../programmes/use-decree-name.ts'
import { ReverificationStateBadge } from '../ReverificationBadges.tsx'
import { type ReverificationDetail, ReverificationQuery } from '../reverification.query.ts'
import { readReverificationAddress } from '../reverification-address.ts'
import { NewlyEligible } from './NewlyEligible.tsx'
import { OutcomeTable } from './OutcomeTable.tsx'
import { ReverificationActions } from './ReverificationActions.tsx'
import classes from './ReverificationPage.module.css'
import { WorkList } from './WorkList.tsx'

export function ReverificationPage() {
  const { t } = useLingui()
  const { reverificationId } = useParams({ from: '/app/verifikasi-ulang/$reverificationId' })
  return (
    <RecordPage
      may="DECREE_READ"
      query={ReverificationQuery}
      id={reverificationId}
      recordOf={(data) => data.reverification}
      loading={{ label: t`Memuat verifikasi ulang`, rows: 8, rowHeight: 56 }}
    >
      {(review, reload) => <ReverificationScreen review={review} onChanged={reload} />}
    </RecordPage>
  )
}

function ReverificationScreen(props: { review: ReverificationDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { day, moment, number } = useFormats()
  const navigate = useNavigate({ from: '/verifikasi-ulang/$reverificationId' })
  const search = useSearch({ from: '/app/verifikasi-ulang/$reverificationId' })
  const { tab } = readReverificationAddress({ ...search })
  const { review } = props
  const people = number(review.people)
  const listed = number(review.listed)
  const unlisted = number(review.people - review.listed)
  const nameOf = useDecreeName()
  const decree = nameOf(review.decree)
  const asOf = day(review.asOf)
  const opened = moment(review.createdAt)
  const by = review.createdBy?.name
  return (
    <>
      <PageHeader
        title={t`Verifikasi ulang ${decree}`}
        crumbs={[
          { label: t`Verifikasi ulang`, link: { to: '/verifikasi-ulang' } },
          { label: decree, link: { to: '/keputusan/$decreeId', params: { decreeId: review.decree.id } } },
        ]}
        status={
          <>
            <ReverificationStateBadge state={review.state} />
            {review.synthetic && <SyntheticBadge />}
          </>
        }
        context={
          <>
            <span className={titleClasses.fullTitle}>{review.decree.text.title}</span>
            {by === undefined ? (
              <Trans>
                Keadaan per {asOf} · dibuka {opened} menurut jadwal
              </Trans>
            ) : (
              <Trans>
                Keadaan per {asOf} · dibuka {opened} oleh {by}
              </Trans>
            )}
          </>
        }
        actions={<ReverificationActions review={review} onChanged={props.onChanged} />}
      />
      <div className={classes.stack}>
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>
            {listed} dari {people} orang dalam lampiran punya temuan. {unlisted} lainnya dipertahankan tanpa diputuskan
            satu per satu.
          </Trans>
        </Notice>
        {review.note !== null && (
          <Notice tone="mute" icon={IconMessage}>
            {review.note}
          </Notice>
        )}
        {review.stateReason !== null && (
          <Notice tone="warn" icon={IconMessage}>
            <Trans>Alasan dibatalkan: {review.stateReason}</Trans>
          </Notice>
        )}
        {review.amendment && (
          <Notice tone="ok" icon={IconInfoCircle}>
            <Trans>
              Keputusan perubahan dari hasil ini:{' '}
              <Link to="/keputusan/$decreeId" params={{ decreeId: review.amendment.id }} search={{ tab: 'perubahan' }}>
                {nameOf(review.amendment)}
              </Link>
            </Trans>
          </Notice>
        )}
        <OutcomeTable review={review} />
        <Tabs
          label={t`Bagian verifikasi ulang`}
          tabs={[
            { id: 'kerja', name: t`Daftar kerja`, count: review.listed },
            { id: 'baru', name: t`Yang baru memenuhi syarat` },
          ]}
          current={tab ?? 'kerja'}
          onChange={(next) =>
            void navigate({ search: next === 'baru' ? { tab: 'baru' } : {}, replace: true, resetScroll: false })
          }
        >
          {tab === 'baru' ? (
            <NewlyEligible review={review} />
          ) : (
            <WorkList review={review} onChanged={props.onChanged} />
          )}
        </Tabs>
      </div>
    </>
  )
}
