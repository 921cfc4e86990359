"""Files that are made from the model: calendars and tables of plans with dates."""
