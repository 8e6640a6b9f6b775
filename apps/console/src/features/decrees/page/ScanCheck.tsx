import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Fieldset, Stack } from '@mantine/core'
import { useFormats } from '../../../i18n/formats.ts'
import { JobProgress } from '../../../ui/JobProgress.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import classes from './DecreePage.module.css'
import type { useComparedScan } from './use-compared-scan.ts'

/** What came of comparing the chosen file with the clean paper; pages that are pictures are marked one by one. */
export function ScanCheck(props: { check: ReturnType<typeof useComparedScan> }) {
  const { t } = useLingui()
  const { number, percent } = useFormats()
  const { leaving, problem, jobId, onCompared, scan, pagesLookedAt, onLook } = props.check
  const [pages, read] = [number(scan?.pages ?? 0), number((scan?.pages ?? 0) - (scan?.unread.length ?? 0))]
  return (
    <>
      <p role="status" className={classes.dimmed}>
        {leaving !== null &&
          (leaving.waits ? (
            <Trans>Sambungan terputus. Unggahan dilanjutkan begitu tersambung lagi.</Trans>
          ) : (
            <Trans>Mengunggah berkas: {percent(leaving.share)}%</Trans>
          ))}
        {scan !== null &&
          (scan.unread.length === 0 ? (
            <Trans>Kode pada {pages} halaman sama dengan naskah bersih.</Trans>
          ) : (
            <Trans>
              Kode terbaca pada {read} dari {pages} halaman.
            </Trans>
          ))}
      </p>
      <ProblemAlert problem={problem} />
      {jobId !== null && scan === null && <JobProgress jobId={jobId} onSucceeded={onCompared} />}
      {scan !== null && scan.annexPages === 0 && (
        <p className={classes.dimmed}>
          <Trans>
            Berkas ini memuat naskahnya saja. Lampiran tetap yang disetujui; sidiknya ada di setiap halaman naskah.
          </Trans>
        </p>
      )}
      {scan !== null && scan.unread.length > 0 && (
        <Fieldset legend={t`Cocokkan kode halaman dengan mata`}>
          <Stack gap="xs">
            <p className={classes.dimmed}>
              <Trans>
                Halaman ini gambar, kodenya tidak terbaca. Buka berkasnya, lalu tandai setiap halaman yang kodenya sama.
              </Trans>
            </p>
            {scan.unread.map(({ page, code }) => (
              <Checkbox
                key={page}
                label={<PageWithCode page={page} code={code} />}
                checked={pagesLookedAt.includes(page)}
                onChange={(event) => onLook(page, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Fieldset>
      )}
    </>
  )
}

function PageWithCode(props: { page: number; code: string }) {
  const { number } = useFormats()
  const [page, code] = [number(props.page), props.code]
  return (
    <Trans>
      Halaman {page} berkode {code}
    </Trans>
  )
}
