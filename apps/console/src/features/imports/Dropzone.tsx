import { Trans } from '@lingui/react/macro'
import { Button, FileButton } from '@mantine/core'
import { IconFileImport, IconUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './Dropzone.module.css'
import { acceptedFiles } from './judge-file.ts'

/** A place to drop a file, and a button for everyone who does not drag. */
export function Dropzone(props: { title: ReactNode; onFile: (file: File) => void; disabled?: boolean }) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !props.disabled) props.onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={classes.tile}>
        <IconFileImport size={32} stroke={1.75} aria-hidden />
      </span>
      <div className={classes.words}>
        <h2 className={classes.title}>{props.title}</h2>
        <p className={classes.hint}>
          <Trans>
            XLSX, CSV, atau TXT sampai 64 MB, dengan susunan kolom apa pun. Tidak ada yang tersimpan sebelum Anda
            meninjaunya.
          </Trans>
        </p>
      </div>
      <FileButton onChange={(file) => file && props.onFile(file)} accept={acceptedFiles}>
        {({ onClick }) => (
          <Button
            leftSection={<IconUpload size={18} aria-hidden />}
            disabled={props.disabled ?? false}
            onClick={onClick}
          >
            <Trans>Pilih berkas</Trans>
          </Button>
        )}
      </FileButton>
    </div>
  )
}
