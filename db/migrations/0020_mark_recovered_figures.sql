-- The percentage, as printed, from which a numerator was recovered; NULL where it was counted.
ALTER TABLE figure_versions ADD COLUMN recovered TEXT;
