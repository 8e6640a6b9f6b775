export const EXPIRED_FILES = 'select * from app.expired_files($1)'

export const MARK_FILES_REMOVED = 'select app.mark_files_removed($1)'

export const EXPIRED_UPLOADS = 'select * from app.expired_uploads($1)'

export const FORGET_UPLOADS = 'select app.forget_uploads($1)'
