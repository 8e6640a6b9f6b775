import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { chosenTenant } from '../../session/chosen-tenant.ts'
import classes from './UploadArea.module.css'

/** Empty tables that import without a remark, for who begins a list. The workbook also holds the villages and occupations. */
export function TemplateLinks() {
  const tenant = chosenTenant()
  const addressOf = (ending: string) =>
    `/templates/people.${ending}${tenant === null ? '' : `?tenant=${encodeURIComponent(tenant)}`}`
  return (
    <div className={classes.templates}>
      <span>
        <Trans>Belum punya berkas? Isi templat ini; nama desa dan pekerjaan yang dikenal ada di dalamnya.</Trans>
      </span>
      <span className={classes.templateLinks}>
        <Button
          component="a"
          variant="default"
          href={addressOf('xlsx')}
          download
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          <Trans>Templat Excel</Trans>
        </Button>
        <Button
          component="a"
          variant="default"
          href={addressOf('csv')}
          download
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          <Trans>Templat CSV</Trans>
        </Button>
      </span>
    </div>
  )
}
