import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconInfoCircle, IconSpeakerphone } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import type { CohortDetail } from '../cohort.query.ts'
import { CohortAreas } from './CohortAreas.tsx'
import classes from './CohortPage.module.css'
import { CohortPledges } from './CohortPledges.tsx'

export function CohortSummaryTab(props: { cohort: CohortDetail }) {
  const { cohort } = props
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Remarks cohort={cohort} />
        <CohortPledges pledges={cohort.pledges} />
        <CohortAreas cohort={cohort} />
      </div>
      <div className={classes.column}>
        <CostCard cohort={cohort} />
        <OriginCard cohort={cohort} />
      </div>
    </div>
  )
}

/** What to do next, or why a draft no longer holds. */
function Remarks(props: { cohort: CohortDetail }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { cohort } = props
  const words = {
    RULE: t`aturan kelayakan`,
    PRIORITY: t`urutan prioritas`,
    QUOTAS: t`kuota`,
    PLEDGES: t`janji perusahaan`,
    PROGRAMME_CLOSED: t`programnya ditutup`,
  }
  const released = {
    CANCELLED: t`Keputusan dari kohort ini dibatalkan. Kuotanya bebas untuk kohort lain sampai keputusan baru disusun dari kohort ini.`,
    REVOKED: t`Keputusan dari kohort ini dicabut. Kuotanya bebas untuk kohort lain.`,
    ENDED: t`Keputusan dari kohort ini diakhiri. Kuotanya bebas untuk kohort lain sejak bulan itu.`,
  }
  const changed = cohort.changedSince.map((part) => words[part]).join(', ')
  return (
    <>
      {cohort.publicPath !== null && (
        <Notice tone="info" icon={IconSpeakerphone}>
          <a href={cohort.publicPath} target="_blank" rel="noreferrer">
            <Trans>Buka daftar publik yang disamarkan</Trans>
          </a>
          {cohort.objectionsUntil !== null && (
            <>
              {' '}
              <Trans>Keberatan diterima sampai {day(cohort.objectionsUntil)}.</Trans>
            </>
          )}
        </Notice>
      )}
      {cohort.state === 'DRAFT' && cohort.computedAt === null && (
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>Kohort ini belum dihitung: tekan Hitung untuk menilai, mengurutkan, dan mengisi kuota.</Trans>
        </Notice>
      )}
      {changed !== '' && (
        <Notice tone="warn" icon={IconAlertTriangle}>
          <Trans>Berubah sejak dihitung: {changed}. Hitung ulang sebelum dikunci.</Trans>
        </Notice>
      )}
      {cohort.quotaReleased !== null && (
        <Notice tone="info" icon={IconInfoCircle}>
          {released[cohort.quotaReleased]}
        </Notice>
      )}
      {cohort.members > 0 && <OnePersonNotice refusal={cohort.onePersonRefusal} />}
      {cohort.computedAt !== null && cohort.state !== 'LOCKED' && cohort.madeByMe && (
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>Anda ikut menyusun kohort ini, sehingga orang lain yang menguncinya.</Trans>
        </Notice>
      )}
    </>
  )
}

/** Each month with its sum; more than one line where an amount changes. */
function CostCard(props: { cohort: CohortDetail }) {
  const { month, number, rupiah } = useFormats()
  const { cost } = props.cohort
  return (
    <Card title={<Trans>Biaya</Trans>}>
      {cost === null ? (
        <p style={{ margin: 0 }}>
          <Trans>Besaran iuran untuk salah satu bulan belum ada pada data acuan. Hubungi administrator.</Trans>
        </p>
      ) : (
        <>
          <p className={`${classes.amount} figures`}>{rupiah(cost.total)}</p>
          {cost.spans.map((span) => (
            <p key={span.fromMonth} className="figures" style={{ margin: 0 }}>
              <Trans>{rupiah(span.perMonth)} sebulan</Trans>{' '}
              <span className={classes.dimmed}>
                <Trans>
                  {number(span.months)} bulan mulai {month(span.fromMonth)}
                </Trans>
              </span>
            </p>
          ))}
          <p className={classes.dimmed}>
            <Trans>Untuk {number(cost.people)} anggota.</Trans>
          </p>
        </>
      )}
    </Card>
  )
}

/** What it was made from, so that anybody can make it again. */
function OriginCard(props: { cohort: CohortDetail }) {
  const { t } = useLingui()
  const { day, moment, number } = useFormats()
  const { cohort } = props
  const { priority } = cohort
  return (
    <Card title={<Trans>Asal-usul</Trans>}>
      <FactList
        facts={[
          [
            <Trans key="rule">Aturan kelayakan</Trans>,
            cohort.ruleVersion === null ? null : t`Versi ${cohort.ruleVersion}`,
          ],
          [
            <Trans key="priority">Urutan prioritas</Trans>,
            cohort.computedAt === null
              ? null
              : priority === null
                ? t`Tidak ada: undian saja`
                : t`Versi ${priority.version}`,
          ],
          [<Trans key="day">Umur dihitung pada</Trans>, cohort.judgedOn && day(cohort.judgedOn)],
          [<Trans key="round">Calon dari putaran</Trans>, cohort.round?.name],
          [<Trans key="seed">Bilangan undian</Trans>, cohort.seed],
          [
            <Trans key="computed">Dihitung</Trans>,
            cohort.computedAt &&
              `${moment(cohort.computedAt)}${cohort.computedBy ? ` · ${cohort.computedBy.name}` : ''}`,
          ],
          [
            <Trans key="locked">Dikunci</Trans>,
            cohort.lockedAt && `${moment(cohort.lockedAt)}${cohort.lockedBy ? ` · ${cohort.lockedBy.name}` : ''}`,
          ],
          [
            <Trans key="unconfirmed">Keberatan tanpa konfirmasi saat dikunci</Trans>,
            cohort.unconfirmedAtLock ? number(cohort.unconfirmedAtLock) : null,
          ],
          [<Trans key="reason">Tanpa pengumuman karena</Trans>, cohort.lockReason],
          [
            <Trans key="hash">Sidik isi (SHA-256)</Trans>,
            cohort.contentHash && (
              <code key="value" className={classes.hash}>
                {cohort.contentHash}
              </code>
            ),
          ],
        ]}
      />
      {priority !== null && (
        <ol style={{ margin: '12px 0 0', paddingInlineStart: 20 }}>
          {priority.criteria.map((criterion) => (
            <li key={criterion.number}>
              {criterion.label}: <Trans>{criterion.points} nilai</Trans>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
