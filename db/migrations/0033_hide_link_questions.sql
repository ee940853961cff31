-- Questions that an address may answer and the page does not ask, as a JSON list of their ids; null for none.
ALTER TABLE link_changes ADD COLUMN hidden TEXT;
