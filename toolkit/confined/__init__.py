"""A process of its own for what others wrote: started, held to limits, watched, and always ended.

Reports are read in it and foreign templates filled. Which of the two is the business of the module that it is started
with; what goes to and fro is theirs too, with a line before the bytes and one JSON as the answer.
"""
