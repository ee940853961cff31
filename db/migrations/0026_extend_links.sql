-- Questions that an address may answer beforehand, as a JSON list of their ids; null for none.
ALTER TABLE link_changes ADD COLUMN preset TEXT;
