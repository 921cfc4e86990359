"""Files for the hand: what is made from the model beside the pages, and put under /downloads/."""
